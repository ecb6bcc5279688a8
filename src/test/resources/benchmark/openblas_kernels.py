"""Prints which kernels the OpenBLAS that NumPy loads has picked; "none" if it loads another library."""
import ctypes

import numpy

with open("/proc/self/maps") as maps:
    loaded = {line.split()[-1] for line in maps if "/" in line and "blas" in line.rsplit("/", 1)[-1]}
for path in sorted(loaded):
    try:
        name = ctypes.CDLL(path).openblas_get_corename
    except (AttributeError, OSError):
        continue
    name.restype = ctypes.c_char_p
    print(name().decode())
    break
else:
    print("none")
