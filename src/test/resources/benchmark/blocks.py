"""The contenders' side of the protocol: a number of iterations comes in, the seconds they took go out."""
import sys
import time


def serve(run):
    print("block 0", flush=True)
    for line in sys.stdin:
        start = time.perf_counter()
        run(int(line))
        print("block", time.perf_counter() - start, flush=True)
