package org.mlplab.spec;

/** Random change of training pictures, drawn anew each time a picture is used. */
public enum Augmentation {
    NONE,
    /** Each picture is mirrored left to right with probability one half. Pictures only. */
    HORIZONTAL_FLIP
}
