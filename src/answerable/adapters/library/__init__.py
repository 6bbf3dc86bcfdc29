"""What the product knows before a workspace says anything: YAML files beside their loader."""
