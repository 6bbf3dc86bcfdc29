"""The story that the demo tells, scene by scene."""
