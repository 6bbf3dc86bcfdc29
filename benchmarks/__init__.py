"""What is slow enough to be measured, each figure beside a reference of the same run."""
