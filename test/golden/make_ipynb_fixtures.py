"""Makes test/fixtures/ipynb/: notebooks as the kernels for JavaScript and TypeScript, and IPython, write them.

    out/golden/bin/python test/golden/make_ipynb_fixtures.py

Set up as make_golden.py says, with nbformat==5.10.4; given files, it says whether they are valid instead.
"""

import base64
import struct
import sys
import zlib
from pathlib import Path

import nbformat
from nbformat import v4

folder = Path(__file__).parents[1] / "fixtures" / "ipynb"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, rgb: bytes) -> str:
    """A picture in one colour, in base64."""
    rows = (b"\0" + rgb * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + parts).decode()


def notebook(cells: list, kernel: dict, language: dict, **metadata) -> nbformat.NotebookNode:
    for number, cell in enumerate(cells, 1):
        cell.id = f"cell-{number}"
    return v4.new_notebook(cells=cells, metadata={"kernelspec": kernel, "language_info": language, **metadata})


def code(source: str, *outputs, count: int = 1, **metadata):
    return v4.new_code_cell(source, outputs=list(outputs), execution_count=count, metadata=metadata)


def result(data: dict, count: int = 1, **metadata):
    return v4.new_output("execute_result", data, execution_count=count, metadata=metadata)


def shown(data: dict, **metadata):
    return v4.new_output("display_data", data, metadata=metadata)


def printed(text: str, name: str = "stdout"):
    return v4.new_output("stream", name=name, text=text)


picture = png(8, 4, b"\x0b\x62\xb8")
attached = v4.new_markdown_cell(
    "# A loss\n\n![the curve](attachment:curve.png)", attachments={"curve.png": {"image/png": picture}}
)

files = {
    "tslab": notebook(
        [
            attached,
            code("const a: number = 40;\na + 2", result({"text/plain": "42"}), tags=["keep"], collapsed=False),
            code("import * as tslab from 'tslab';\ntslab.display.html('<b>x</b>')", shown({"text/html": "<b>x</b>"})),
            v4.new_raw_cell("\\begin{equation}h_t\\end{equation}", metadata={"format": "text/latex"}),
        ],
        {"display_name": "TypeScript", "language": "typescript", "name": "tslab"},
        {"codemirror_mode": {"mode": "typescript", "name": "javascript"}, "file_extension": ".ts", "mimetype": "text/typescript", "name": "typescript", "version": "4.1.2"},
        title="A loss",
    ),
    "deno": notebook(
        [
            code("import { chunk } from 'npm:lodash-es@4';\nchunk([1, 2, 3], 2)", result({"text/plain": "[ [ 1, 2 ], [ 3 ] ]"})),
            code(
                "await Deno.jupyter.display({ 'image/png': picture }, { raw: true });\nDeno.jupyter.html`<i>y</i>`",
                shown({"image/png": picture}, **{"image/png": {"width": 8}}),
                result({"text/html": "<i>y</i>", "text/plain": "y"}),
            ),
            code("const b = 2;\nb", result({"text/plain": "\u001b[33m2\u001b[39m"})),
        ],
        {"display_name": "Deno", "language": "typescript", "name": "deno"},
        {"codemirror_mode": "typescript", "file_extension": ".ts", "mimetype": "text/x.typescript", "name": "typescript", "nbconvert_exporter": "script", "pygments_lexer": "typescript", "version": "5.9.2"},
    ),
    "ijavascript": notebook(
        [
            code("var c = 3;\nc", result({"text/plain": "3"})),
            code("$$.async();\nsetTimeout(() => $$.sendResult(c), 1)", result({"text/plain": "3"})),
            code("console.error('late'); const tf = require('@tensorflow/tfjs');", printed("late\n", "stderr")),
            code("throw new RangeError('no')", v4.new_output("error", ename="RangeError", evalue="no", traceback=["RangeError: no", "    at evalmachine.<anonymous>:1:7"])),
        ],
        {"display_name": "JavaScript (Node.js)", "language": "javascript", "name": "javascript"},
        {"file_extension": ".js", "mimetype": "application/javascript", "name": "javascript", "version": "20.11.0"},
    ),
    "python": notebook(
        [
            v4.new_markdown_cell("# An LSTM in Keras"),
            code("import numpy as np\nprint('```')\nnp.arange(3)", printed("```\n"), result({"text/plain": "array([0, 1, 2])"})),
            code("plt.plot(x)", shown({"image/png": picture, "text/plain": "<Figure size 8x4>"})),
            code("1 / 0", v4.new_output("error", ename="ZeroDivisionError", evalue="division by zero", traceback=["\u001b[0;31mZeroDivisionError\u001b[0m: division by zero"])),
        ],
        {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        {"codemirror_mode": {"name": "ipython", "version": 3}, "file_extension": ".py", "mimetype": "text/x-python", "name": "python", "nbconvert_exporter": "python", "pygments_lexer": "ipython3", "version": "3.12.3"},
    ),
}

if sys.argv[1:]:
    for file in sys.argv[1:]:
        nbformat.validate(nbformat.read(file, as_version=nbformat.NO_CONVERT))
        print(file, "is valid")
else:
    folder.mkdir(parents=True, exist_ok=True)
    for name, made in files.items():
        nbformat.validate(made)
        nbformat.write(made, folder / f"{name}.ipynb")
