"""Many documents on many processors or machines; the engine owns no state, one writer keeps what came back."""
