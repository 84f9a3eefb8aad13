package org.gridpit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridpit.json.CanonicalJson;

/** Writes a tree as plain block YAML, one key a line, with remarks behind the keys they belong to. */
final class YamlWriter {
    private static final String INDENT = "  ";
    /** Texts every YAML reader takes for text without quotes. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9_./@+-]*");

    private static final Pattern RESERVED = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private final StringBuilder out = new StringBuilder(4096);
    private final Map<String, String> remarks;

    private YamlWriter(Map<String, String> remarks) {
        this.remarks = new LinkedHashMap<>(remarks);
    }

    /**
     * The tree as YAML under a heading.
     *
     * @param remarks what to say behind a key, by path; remarks on keys that are not there go below the heading
     */
    static String write(JsonNode tree, String heading, Map<String, String> remarks) {
        YamlWriter writer = new YamlWriter(remarks);
        writer.block(tree, "", "", "");
        StringBuilder text = new StringBuilder("# ").append(heading).append('\n');
        writer.remarks
                .values()
                .forEach(remark -> text.append("# ").append(remark).append('\n'));
        return text.append(writer.out).toString();
    }

    /** @param lead what stands before the first key in place of the indent: the dash of a list member */
    private void block(JsonNode block, String path, String indent, String lead) {
        String before = lead.isEmpty() ? indent : lead;
        for (Map.Entry<String, JsonNode> field : block.properties()) {
            String inner = YamlNode.join(path, field.getKey());
            out.append(before).append(text(field.getKey())).append(':');
            value(field.getValue(), inner, indent);
            before = indent;
        }
    }

    private void value(JsonNode value, String path, String indent) {
        if (value.isContainerNode() && !value.isEmpty()) {
            endLine(path);
            if (value.isObject()) {
                block(value, path, indent + INDENT, "");
            } else {
                list(value, path, indent + INDENT);
            }
        } else {
            out.append(' ').append(flat(value));
            endLine(path);
        }
    }

    private void list(JsonNode list, String path, String indent) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            String inner = YamlNode.join(path, item.path("id").asText(Integer.toString(i)));
            if (item.isObject() && !item.isEmpty()) {
                block(item, inner, indent + INDENT, indent + "- ");
            } else if (item.isArray() && !item.isEmpty()) {
                out.append(indent).append("-\n");
                list(item, inner, indent + INDENT);
            } else {
                out.append(indent).append("- ").append(flat(item));
                endLine(inner);
            }
        }
    }

    private void endLine(String path) {
        String remark = remarks.remove(path);
        out.append(remark == null ? "\n" : INDENT + "# " + remark + "\n");
    }

    private static String flat(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isObject() ? "{}" : "[]";
        }
        if (value.isNumber()) {
            return CanonicalJson.decimal(new BigDecimal(value.asText()));
        }
        return value.isTextual() ? text(value.textValue()) : value.asText();
    }

    private static String text(String text) {
        boolean bare = BARE.matcher(text).matches() && !RESERVED.matcher(text).matches();
        return bare ? text : CanonicalJson.text(text);
    }
}
