"""Whether a worded sentence is supported by the claims that it cites: when in doubt, it is not."""
