"""U4: windows the user can close."""
