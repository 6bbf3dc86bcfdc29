"""Serves a model over an OpenAI-compatible API, as a program that prints its address: model_server.py FILE."""

import sys

import xllamacpp

CONTEXT = 2_048
"""Tokens of question and answer together; ours need some 900."""


def main(file: str) -> None:
    """Serves until standard input is closed."""
    settings = xllamacpp.CommonParams()
    settings.model.path = file
    settings.n_ctx = CONTEXT
    settings.n_parallel = 1
    settings.cpuparams.n_threads = settings.cpuparams_batch.n_threads = 1
    settings.hostnames = ["127.0.0.1"]
    settings.port = 0
    settings.ui = False
    server = xllamacpp.Server(settings)
    sys.stdout.write(f"address {server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1])
