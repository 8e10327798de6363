"""Where reports that were read meet the store."""
