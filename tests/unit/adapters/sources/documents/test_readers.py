"""What the readers take from each kind of document, piece by piece."""

import io
import sys
from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from pptx import Presentation
from pptx.util import Inches
from reportlab.pdfgen.canvas import Canvas

from answerable.adapters.sources.documents.reader import DocumentFiles
from answerable.domain.model.document import Block, BlockKind, Document
from answerable.errors import MissingExtra
from tests.fixtures.documents import slides, words
from tests.fixtures.documents.broken import rezipped

FILES = DocumentFiles()
BOXED = (
    '<w:r xmlns:w="{}"><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p><w:r>'
    "<w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"
)
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
FRAME = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="99" name="D"/><p:cNvGraphicFramePr/><p:nvPr/>'
    "</p:nvGraphicFramePr>"
    '<p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic><a:graphicData uri="{0}">'
    '<d:relIds xmlns:d="{0}" r:dm="rId77"/></a:graphicData></a:graphic></p:graphicFrame></p:spTree>'
)
POINT = '<d:pt modelId="{0}"><d:t><a:p><a:r><a:t>{1}</a:t></a:r></a:p></d:t></d:pt>'
LINK = '<d:cxn srcId="{0}" destId="{1}" srcOrd="{2}"/>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def deck(*drawn: Any) -> Document:
    """The document that a deck of functions, each drawing on a blank slide, is read as."""
    made = Presentation()
    for draw in drawn:
        draw(made.slides.add_slide(made.slide_layouts[6]))
    return FILES.parse(slides.saved(made), "deck.pptx")


def shapes(blocks: Sequence[Block]) -> list[tuple[str, int, str]]:
    """Blocks as kind, level and text."""
    return [(block.kind.value, block.level, block.text) for block in blocks]


def test_a_group_keeps_the_places_of_what_it_holds() -> None:
    def draw(slide: Any) -> None:
        group = slide.shapes.add_group_shape()
        slides.box(group.shapes, (1, 1, 2, 1), ["Goals"])
        group.left, group.top, group.width, group.height = Inches(5), Inches(3), Inches(4), Inches(2)

    (block,) = deck(draw).parts[0].blocks
    assert block.place is not None
    assert (round(block.place.left, 2), round(block.place.top, 2)) == (0.5, 0.4)
    assert (round(block.place.right, 2), round(block.place.bottom, 2)) == (0.9, 0.67)


def test_a_line_break_inside_a_paragraph_ends_a_line() -> None:
    def draw(slide: Any) -> None:
        slides.box(slide.shapes, (1, 1, 5, 1), ["x"]).text_frame.text = "Dana Weber\vHead of Fulfilment"

    (block,) = deck(draw).parts[0].blocks
    assert [line.text for line in block.blocks] == ["Dana Weber", "Head of Fulfilment"]


def test_a_bold_line_above_others_is_a_heading_and_a_marked_line_a_bullet() -> None:
    def draw(slide: Any) -> None:
        slides.box(slide.shapes, (1, 1, 5, 1), ["Goals", "• Ship", "– Save"], bold=1)

    (block,) = deck(draw).parts[0].blocks
    assert shapes(block.blocks) == [("heading", 2, "Goals"), ("bullet", 1, "Ship"), ("bullet", 1, "Save")]


def test_speaker_notes_hidden_slides_and_numbers() -> None:
    def draw(slide: Any) -> None:
        slides.box(slide.shapes, (1, 1, 5, 1), ["Goals"])
        slide.notes_slide.notes_text_frame.text = "Say it slowly.\n\nTwice."
        slide._element.set("show", "0")

    read = deck(draw)
    assert read.parts[0].notes == "Say it slowly.\nTwice."
    assert read.remarks == ("Slide 1 is hidden in the show; it was read all the same.",)


def test_a_footer_is_kept_once_and_said() -> None:
    made = Presentation()
    for _ in range(2):
        slide = made.slides.add_slide(made.slide_layouts[6])
        slides.box(slide.shapes, (1, 1, 5, 1), ["Goals"])
        places: Any = made.slide_layouts[6].placeholders
        footer = next(shape for shape in places if shape.placeholder_format.idx == 11)
        slide.shapes._spTree.append(deepcopy(footer._element))
        slide.placeholders[11].text = "Internal"
    read = FILES.parse(slides.saved(made), "deck.pptx")
    assert read.asides == ("Internal (2 slides)",)
    assert any("Footers are kept once" in remark for remark in read.remarks)


def with_diagram(data: str) -> Document:
    """A deck with SmartArt of these points and links."""
    made = Presentation()
    made.slides.add_slide(made.slide_layouts[6])
    relation = f'<Relationship Id="rId77" Type="{DIAGRAM}Data" Target="../diagrams/data1.xml"/></Relationships>'
    kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    types = f'<Override PartName="/ppt/diagrams/data1.xml" ContentType="{kind}"/></Types>'
    changes = {
        "ppt/slides/slide1.xml": ("</p:spTree>", FRAME.format(DIAGRAM)),
        "ppt/slides/_rels/slide1.xml.rels": ("</Relationships>", relation),
        "[Content_Types].xml": ("</Types>", types),
    }

    def change(name: str, content: bytes) -> bytes:
        old, new = changes.get(name, ("", ""))
        return content.replace(old.encode(), new.encode()) if old else content

    model = f'<d:dataModel xmlns:d="{DIAGRAM}" xmlns:a="{MAIN}">{data}</d:dataModel>'
    return FILES.parse(rezipped(slides.saved(made), change, {"ppt/diagrams/data1.xml": model.encode()}), "deck.pptx")


def test_smartart_is_read_in_the_order_of_its_links() -> None:
    points = '<d:pt modelId="0"/>' + "".join(map(POINT.format, "1234", ["Goals", "Save", "Ship", "Pains"]))
    links = "".join(map(LINK.format, "0011", "1432", "0101"))
    (block,) = with_diagram(points + links).parts[0].blocks
    assert shapes(block.blocks) == [
        ("heading", 2, "Goals"),
        ("bullet", 2, "Ship"),
        ("bullet", 2, "Save"),
        ("bullet", 1, "Pains"),
    ]


def test_smartart_that_goes_in_a_circle_ends() -> None:
    points = "".join(map(POINT.format, "12", ["Goals", "Ship"]))
    assert with_diagram(points + LINK.format(1, 2, 0) + LINK.format(2, 1, 0) + POINT.format(3, "Save")).parts


def test_macros_are_not_looked_at_and_templates_are_read() -> None:
    plain = slides.one_slide_with_boxes(slides_cast())
    kind = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    macro = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    content = rezipped(plain, lambda _, data: data.replace(kind, macro), {"ppt/vbaProject.bin": b"\0"})
    read = FILES.parse(content, "deck.pptm")
    assert read.parts == FILES.parse(plain, "deck.pptx").parts
    assert "Its macros were not looked at." in read.remarks


def test_text_boxes_content_controls_insertions_and_deletions_of_a_word_file() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Before ")
    for xml in (
        '<w:ins xmlns:w="{}"><w:r><w:t>added</w:t></w:r></w:ins>',
        '<w:del xmlns:w="{}"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        BOXED,
    ):
        paragraph._p.append(parse_xml(xml.format(WORD)))
    control = '<w:sdt xmlns:w="{}"><w:sdtContent><w:p><w:r><w:t>controlled</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    document.element.body.insert(1, parse_xml(control.format(WORD)))
    read = FILES.parse(words.saved(document), "file.docx")
    assert list(read.parts[0].blocks[0].texts()) == ["Before added"]
    assert read.parts[0].blocks[1].kind is BlockKind.BOX
    assert list(read.texts()) == ["Before added", "boxed", "controlled"]


def test_a_nested_and_a_merged_table_keep_their_text() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Dana Weber"
    table.cell(1, 0).text = "Goals"
    inner = table.cell(1, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Now", "Ship"
    (block,) = FILES.parse(words.saved(document), "file.docx").parts[0].blocks
    assert block.rows == (("Dana Weber", ""), ("Goals", "Now: Ship"))


def test_a_circle_of_styles_ends() -> None:
    document = docx.Document()
    style = document.styles["List Bullet"]
    style.base_style = style
    document.add_paragraph("Ship", style=style)
    (block,) = FILES.parse(words.saved(document), "file.docx").parts[0].blocks
    assert block.kind is BlockKind.BULLET


def drawn_pdf(lines: Sequence[tuple[float, float, str, float]], pages: int = 1) -> Document:
    """A PDF of portrait pages with texts at left, top, in a size."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    for number in range(1, pages + 1):
        for left, top, text, size in lines:
            canvas.setFont("Helvetica", size)
            canvas.drawString(left, 800 - top, text.replace("#", str(number)))
        canvas.showPage()
    canvas.save()
    return FILES.parse(out.getvalue(), "file.pdf")


def test_a_wrapped_line_is_one_paragraph_and_a_hyphen_at_its_end_goes() -> None:
    long = "Peaks that no forecast has ever announced and that nobody in the ware-"
    read = drawn_pdf([(60, 100, long, 11), (60, 113, "house can explain to the carriers", 11), (60, 150, "End", 11)])
    assert read.parts[0].blocks[0].text == f"{long[:-1]}house can explain to the carriers"


def test_running_headers_and_page_numbers_are_kept_once() -> None:
    read = drawn_pdf([(60, 30, "Buyer research", 8), (60, 300, "Goals of group #", 11), (500, 780, "Page #", 8)], 3)
    assert read.asides == ("Buyer research", "Page 1")
    assert [block.text for part in read.parts for block in part.blocks] == [f"Goals of group {n}" for n in (1, 2, 3)]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [(60, 100 + 40 * row, f"left {row}", 11) for row in range(5)]
    right = [(340, 100 + 40 * row, f"right {row}", 11) for row in range(5)]
    texts = [block.text for block in drawn_pdf([*left, *right]).parts[0].blocks]
    assert texts == [*(f"left {row}" for row in range(5)), *(f"right {row}" for row in range(5))]


def test_larger_lines_are_headings_by_their_size() -> None:
    lines = [(60, 80, "Dana Weber", 20), (60, 120, "Goals", 14), *((60, 140 + 30 * n, "Ship it", 10) for n in range(3))]
    blocks = drawn_pdf(lines).parts[0].blocks
    assert shapes(blocks)[:2] == [("heading", 1, "Dana Weber"), ("heading", 2, "Goals")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Goals:\n- Ship\n  - Soon", [("heading", 10, "Goals:"), ("bullet", 1, "Ship"), ("bullet", 2, "Soon")]),
        ("# Dana\n\n**Goals**\n1) Ship", [("heading", 1, "Dana"), ("heading", 10, "Goals"), ("bullet", 1, "Ship")]),
        ("Dana\n====\nPAINS\n• Slow", [("heading", 1, "Dana"), ("heading", 10, "PAINS"), ("bullet", 1, "Slow")]),
    ],
)
def test_pasted_lines_are_told_by_their_form(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert shapes(FILES.parse(text.encode(), "pasted text").parts[0].blocks) == expected


def test_pasted_cells_are_a_table() -> None:
    tabs = FILES.parse(b"\tDana\tBen\nGoals\tShip\tSave\n", "pasted text").parts[0].blocks
    bars = FILES.parse(b"| | Dana | Ben |\n|---|---|---|\n| Goals | Ship | Save |\n", "pasted text").parts[0].blocks
    assert tabs[0].rows == bars[0].rows == (("", "Dana", "Ben"), ("Goals", "Ship", "Save"))


@pytest.mark.parametrize(
    ("library", "name"), [("pptx", "deck.pptx"), ("docx", "file.docx"), ("pdfplumber", "file.pdf")]
)
def test_a_missing_library_is_named_with_how_to_install_it(
    library: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: dict[str, Callable[[], bytes]] = {
        "deck.pptx": lambda: slides.one_slide_with_boxes(slides_cast()),
        "file.docx": lambda: words.bold_lines(slides_cast()),
        "file.pdf": lambda: b"%PDF-1.4",
    }
    content = made[name]()
    for module in [one for one in sys.modules if one.startswith("answerable.adapters.sources.documents.")]:
        if module.rpartition(".")[2] in ("slides", "word", "pdf"):
            monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=r"pip install \"answerable\[documents\]\""):
        FILES.parse(content, name)


def slides_cast() -> Any:
    """The cast to draw with."""
    from tests.fixtures.documents.people import DEVELOPMENT

    return DEVELOPMENT
