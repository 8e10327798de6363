"""Words that name events, and what they are coded as."""
