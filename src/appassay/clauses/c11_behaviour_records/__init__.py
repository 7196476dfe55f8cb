"""C11: app behaviour records and reminders on phones."""
