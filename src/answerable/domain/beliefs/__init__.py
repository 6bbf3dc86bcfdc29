"""From evidence to credence: units, decay, posterior."""
