"""Weighted sums of a table's rows, one sum a record: the whole cost of asking the model."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# Below this many records plain numpy is quick enough, and the first answer need not wait for scipy's import.
_FEW = 32


def row_sums(
    records: NDArray[np.int64],
    rows: NDArray[np.int64],
    values: NDArray[np.float32],
    table: NDArray[np.float32],
    count: int,
) -> NDArray[np.float32]:
    """Return for each of count records the sum of table[rows] * values over its touches."""
    if count <= _FEW and len(rows) <= 1000 * _FEW:
        sums = np.zeros((count, table.shape[1]), np.float32)
        np.add.at(sums, records, table[rows] * values[:, None])
        return sums
    import scipy.sparse as sp

    # Coordinates are multiplied as they are: sorting them into rows costs more than it saves.
    matrix = sp.coo_matrix((values, (records, rows)), shape=(count, len(table)))
    return np.asarray(matrix @ table, np.float32)
