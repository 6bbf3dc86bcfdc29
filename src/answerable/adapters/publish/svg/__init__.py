"""Pictures of simulated deals as SVG: self-contained, without scripts or styles, readable without colour."""
