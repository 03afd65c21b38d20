"""The same work in Jupyter (nbclient, ipykernel, nbformat): one measurement a line of stdin, as JSON on stdout."""

import json
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook, new_output


def kernel(cells: int) -> dict:
    """Seconds from nothing to the first output, and per cell after it."""
    notebook = new_notebook(cells=[new_code_cell("1 + 1") for _ in range(cells + 1)])
    client = NotebookClient(notebook, kernel_name="python3")
    started = time.perf_counter()
    with client.setup_kernel():
        client.execute_cell(notebook.cells[0], 0)
        first = time.perf_counter() - started
        started = time.perf_counter()
        for index in range(1, cells + 1):
            client.execute_cell(notebook.cells[index], index)
        each = (time.perf_counter() - started) / cells
    return {"firstOutputMs": first * 1000, "cellMs": each * 1000}


def file(path: str, source: str, text: str, cells: int) -> dict:
    """Milliseconds to read and to write a notebook of so many cells with outputs."""
    outputs = [new_output("display_data", {"text/plain": text})]
    notebook = new_notebook(cells=[new_code_cell(source, outputs=outputs) for _ in range(cells)])
    started = time.perf_counter()
    nbformat.write(notebook, path)
    write = time.perf_counter() - started
    started = time.perf_counter()
    nbformat.read(path, as_version=4)
    return {"writeMs": write * 1000, "readMs": (time.perf_counter() - started) * 1000}


for line in sys.stdin:
    request = json.loads(line)
    measure = {"kernel": kernel, "file": file}[request.pop("measure")]
    print(json.dumps(measure(**request)), flush=True)
