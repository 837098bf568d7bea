"""ONNX sessions that leave the processor alone when they have nothing to do."""

from pathlib import Path
from typing import Any

import onnxruntime


def open_session(path: Path, *, threads: int) -> Any:  # noqa: ANN401 - onnxruntime has no types
    """A session that never spins: a waiting thread would take the core from the other engines."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])
