package org.mlplab.report.study.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** An SVG element of upright axes and lines through them, drawn in the order of the calls. */
final class PolylineChart {

    private static final double HEIGHT = 380;
    private static final double TOP = 44;
    private static final double BOTTOM = 352;
    private static final double LEFT = 46;
    private static final double RIGHT = 86;
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_STEP = 110;

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double step;
    private int axis;

    /** @param axes number of axes, the objective's included; at least 2 */
    PolylineChart(int axes) {
        width = Math.max(LEAST_WIDTH, LEFT + RIGHT + LEAST_STEP * (axes - 1));
        step = (width - LEFT - RIGHT) / (axes - 1);
    }

    void polyline(Polyline line) {
        String path = IntStream.range(0, line.places().size())
                .mapToObj(i ->
                        "%s,%s".formatted(number(x(i)), number(y(line.places().get(i)))))
                .collect(Collectors.joining(" L", "M", ""));
        String style = switch (line.kind()) {
            case CUT_SHORT -> "stroke=\"#b8b8b8\" stroke-width=\"0.8\"";
            case COMPLETE -> "stroke=\"%s\" stroke-width=\"1.6\"".formatted(Viridis.colour(line.objective()));
            case WINNER -> "stroke=\"%s\" stroke-width=\"4\"".formatted(Viridis.colour(line.objective()));
        };
        add("<path d=\"%s\" fill=\"none\" stroke-linejoin=\"round\" %s><title>%s</title></path>"
                .formatted(path, style, escaped(line.title())));
    }

    void axis(String name, List<Scale.Tick> ticks) {
        line(x(axis), TOP, x(axis), BOTTOM);
        head(name, axis == 0 ? "start" : "middle", axis == 0 ? 4 : x(axis));
        for (Scale.Tick tick : ticks) {
            line(x(axis) - 4, y(tick.place()), x(axis), y(tick.place()));
            label(x(axis) + 5, y(tick.place()), tick.label());
        }
        axis++;
    }

    /** The last axis, as a scale of the colours. */
    void objectiveAxis(String name, List<Scale.Tick> ticks) {
        String stops = IntStream.range(0, Viridis.stops())
                .mapToObj(i -> (double) i / (Viridis.stops() - 1))
                .map(place -> "<stop offset=\"%s%%\" stop-color=\"%s\"/>"
                        .formatted(number(100 * place), Viridis.colour(place)))
                .collect(Collectors.joining());
        add("<linearGradient id=\"scores\" x1=\"0\" y1=\"1\" x2=\"0\" y2=\"0\">%s</linearGradient>".formatted(stops));
        add("<rect x=\"%s\" y=\"%s\" width=\"8\" height=\"%s\" fill=\"url(#scores)\"/>"
                .formatted(number(x(axis)), number(TOP), number(BOTTOM - TOP)));
        head(name, "end", width - 4);
        ticks.forEach(tick -> label(x(axis) + 13, y(tick.place()), tick.label()));
        axis++;
    }

    String svg(String description) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" role="img" aria-label="%s" \
                font-family="system-ui, sans-serif" font-size="12" fill="#1a1a1a">
                %s</svg>""".formatted(number(width), number(HEIGHT), escaped(description), body);
    }

    private void head(String name, String anchor, double x) {
        add("<text x=\"%s\" y=\"20\" text-anchor=\"%s\" font-weight=\"600\">%s</text>"
                .formatted(number(x), anchor, escaped(name)));
    }

    // A white rim keeps a label readable where lines run under it.
    private void label(double x, double y, String text) {
        add(("<text x=\"%s\" y=\"%s\" dominant-baseline=\"middle\" stroke=\"#ffffff\" stroke-width=\"3.5\" "
                        + "stroke-linejoin=\"round\" paint-order=\"stroke\">%s</text>")
                .formatted(number(x), number(y), escaped(text)));
    }

    private void line(double x1, double y1, double x2, double y2) {
        add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#1a1a1a\"/>"
                .formatted(number(x1), number(y1), number(x2), number(y2)));
    }

    private void add(String element) {
        body.append(element).append('\n');
    }

    private double x(int index) {
        return LEFT + index * step;
    }

    private static double y(double place) {
        return BOTTOM - place * (BOTTOM - TOP);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
