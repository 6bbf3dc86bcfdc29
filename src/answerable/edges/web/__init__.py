"""The browser: pages, forms and the guard at the door."""
