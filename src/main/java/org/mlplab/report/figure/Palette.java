package org.mlplab.report.figure;

import java.awt.Color;
import java.util.List;

/** Colours that people with any kind of colour vision tell apart: M. Okabe and K. Ito, Color Universal Design, 2008. */
final class Palette {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x222222);
    static final Color AXIS = new Color(0x555555);
    static final Color GRID = new Color(0xE6E6E6);
    static final Color BACKGROUND_CURVE = new Color(0xCFCFCF);

    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILION = new Color(0xD55E00);

    /** In the order in which curves take them: yellow, which is faint on paper, last. */
    static final List<Color> SERIES = List.of(
            BLUE,
            VERMILION,
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            Color.BLACK,
            new Color(0xF0E442));

    private Palette() {}
}
