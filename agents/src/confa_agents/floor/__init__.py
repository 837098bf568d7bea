"""Who may speak, and when. Pure rules: no clock and no network of their own."""
