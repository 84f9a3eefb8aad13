package org.gridpit.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gridpit.record.RunFolder;

/** A figure as files: {@code <id>.png}, {@code <id>.svg} and its data, {@code <id>.csv}. */
public final class FigureFiles {
    private FigureFiles() {}

    /** Draws a figure of a run and writes its three files. */
    public static Figure write(Chart chart, RunTables run, ChartSize size, Path folder) {
        Figure figure = chart.draw(run);
        RunFolder.write(folder.resolve(figure.id() + ".csv"), csv(figure).getBytes(StandardCharsets.UTF_8));
        RunFolder.write(folder.resolve(figure.id() + ".svg"), svg(figure, size).getBytes(StandardCharsets.UTF_8));
        RunFolder.write(folder.resolve(figure.id() + ".png"), png(figure, size));
        return figure;
    }

    static byte[] png(Figure figure, ChartSize size) {
        double scale = size.dpi() / ChartSize.POINTS_PER_IN;
        int width = (int) Math.round(size.widthPt() * scale);
        int height = (int) Math.round(size.heightPt() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        FigureChart.paint(g, figure, size);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String svg(Figure figure, ChartSize size) {
        VectorGraphics2D g = new VectorGraphics2D();
        FigureChart.paint(g, figure, size);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(g.getCommands(), new PageSize(0, 0, size.widthPt(), size.heightPt()))
                    .writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SvgText.tidied(bytes.toString(StandardCharsets.UTF_8), figure, size);
    }

    private static String csv(Figure figure) {
        return line(figure.data().header())
                + figure.data().rows().stream().map(FigureFiles::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(",", "", "\n"));
    }
}
