package org.gridpit.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The SVG that the library writes, made to stand with others in one page, to be read aloud, and shorter. */
final class SvgText {
    private static final Pattern HEAD = Pattern.compile("(?s)^.*?<svg [^>]*>");
    /** Marks lie inside the axes; to cut them off there would only need ids and links to them. */
    private static final Pattern CLIP = Pattern.compile("(?s)<defs>.*?</defs>\\s*| clip-path=\"[^\"]*\"");

    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{2,}(E-?\\d+)?|-?\\d+\\.0\\b");
    private static final Pattern PATH = Pattern.compile(" d=\"([^\"]*)\"");
    private static final Pattern COMMAND = Pattern.compile("([MLQCZ])([^MLQCZ]*)");

    private SvgText() {}

    static String tidied(String svg, Figure figure, ChartSize size) {
        String body = HEAD.matcher(svg).replaceFirst("").replaceAll("\n *", "\n");
        body = CLIP.matcher(body).replaceAll("");
        body = PATH.matcher(body).replaceAll(path -> " d=\"" + shortened(path.group(1)) + '"');
        body = LONG_NUMBER.matcher(body).replaceAll(number -> rounded(number.group(), 2));
        return head(figure, size) + body;
    }

    private static String head(Figure figure, ChartSize size) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$dpt" height="%2$dpt" viewBox="0 0 %1$d %2$d" role="img" \
                aria-labelledby="%3$s-title %3$s-desc">
                <title id="%3$s-title">%4$s</title>
                <desc id="%3$s-desc">%5$s</desc>""".formatted(
                size.widthPt(), size.heightPt(), figure.id(), escaped(figure.title()), escaped(figure.finding()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A path with a tenth of a unit and with short words for ways straight across and upright. */
    private static String shortened(String path) {
        StringBuilder text = new StringBuilder();
        String[] at = {"", ""};
        for (MatchResult command : COMMAND.matcher(path).results().toList()) {
            String[] to = command.group(2).isBlank()
                    ? new String[0]
                    : command.group(2).strip().split("[ ,]+");
            for (int i = 0; i < to.length; i++) {
                to[i] = rounded(to[i], 1);
            }
            text.append(word(command.group(1), at, to));
            if (to.length > 1) {
                at = new String[] {to[to.length - 2], to[to.length - 1]};
            }
        }
        return text.toString();
    }

    private static String word(String command, String[] from, String[] to) {
        boolean across = true;
        boolean upright = true;
        for (int i = 0; i < to.length; i += 2) {
            upright &= to[i].equals(from[0]);
            across &= to[i + 1].equals(from[1]);
        }
        if (to.length == 0 || command.equals("M") || !(across || upright)) {
            return command + String.join(" ", to);
        }
        return across ? "H" + to[to.length - 2] : "V" + to[to.length - 1];
    }

    private static String rounded(String number, int decimals) {
        String text = new BigDecimal(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }
}
