"""One file a released schema; never changed after its release."""
