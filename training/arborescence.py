"""The best tree over head scores: Chu and Liu 1965, Edmonds 1967."""

from __future__ import annotations

import numpy

NEVER = -1e9
"""The score of an arc that is ruled out."""


def tree(scores: numpy.ndarray) -> list[int]:
    """The heads of the best tree with one root over (word, head) scores; head 0 is the root, head n the nth word.

    >>> tree(numpy.array([[9.0, 0, 1], [8, 3, 0]]))
    [0, 1]
    """
    count = len(scores)
    full = numpy.full((count + 1, count + 1), NEVER)
    full[1:, :] = scores
    numpy.fill_diagonal(full, NEVER)
    heads = _arborescence(full)
    roots = [i for i in range(1, count + 1) if heads[i] == 0]
    if len(roots) > 1:
        best, chosen = -numpy.inf, heads
        for root in roots:
            one = full.copy()
            one[1:, 0] = NEVER
            one[root, 0] = full[root, 0]
            found = _arborescence(one)
            value = one[numpy.arange(1, count + 1), found[1:]].sum()
            if value > best:
                best, chosen = value, found
        heads = chosen
    return [int(head) for head in heads[1:]]


def _cycle(heads: numpy.ndarray) -> list[int]:
    done = {0}
    for start in range(1, len(heads)):
        path, node = [], start
        while node not in done and node not in path:
            path.append(node)
            node = int(heads[node])
        if node in path:
            return path[path.index(node) :]
        done.update(path)
    return []


def _arborescence(scores: numpy.ndarray) -> numpy.ndarray:
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside, outside = numpy.array(cycle), numpy.array([i for i in range(len(scores)) if i not in cycle])
    within = scores[inside, heads[inside]]
    into = scores[numpy.ix_(inside, outside)] - within[:, None]
    size = len(outside)
    small = numpy.full((size + 1, size + 1), NEVER)
    small[:size, :size] = scores[numpy.ix_(outside, outside)]
    enters, leaves = into.argmax(0), scores[numpy.ix_(outside, inside)].argmax(1)
    small[size, :size] = into.max(0) + within.sum()
    small[:size, size] = scores[outside, inside[leaves]]
    small[0] = NEVER
    found = _arborescence(small)
    result = heads.copy()
    for i, node in enumerate(outside[1:], 1):
        head = found[i]
        result[node] = inside[leaves[i]] if head == size else outside[head]
    head = found[size]
    result[inside[enters[head]]] = outside[head]
    return result
