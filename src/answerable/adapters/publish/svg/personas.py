"""All pictures of personas beside one another."""

from answerable.adapters.publish.svg.orgchart import orgchart_picture
from answerable.adapters.publish.svg.sharing import sharing_picture
from answerable.domain.personas.orgchart import OrgChart
from answerable.domain.personas.sharing import SharedMatrix


class SvgPersonaPictures:
    """Fulfils the port PersonaPictures."""

    def chart(self, chart: OrgChart) -> str:
        """Who reports to whom, as a standalone SVG document."""
        return orgchart_picture(chart)

    def shared(self, matrix: SharedMatrix) -> str:
        """What they share, as a standalone SVG document."""
        return sharing_picture(matrix)
