package org.gridpit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import org.gridpit.json.Json;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.ScenarioError;

/** The one JSON document a command prints with {@code --json}. */
final class Document {
    private final ObjectNode root = Json.mapper().createObjectNode();
    private final ArrayNode errors = Json.mapper().createArrayNode();

    private Document(String command, Verdict verdict) {
        root.put("schema", "gridpit/" + command + "/1");
        root.put("exit", verdict.exit());
        root.put("verdict", verdict.toString());
    }

    static Document of(String command, Verdict verdict) {
        return new Document(command, verdict);
    }

    /** A member, of any type the program's JSON knows. */
    Document with(String name, Object value) {
        root.set(name, Json.mapper().valueToTree(value));
        return this;
    }

    /** Errors of a scenario and of the files it names. */
    Document errors(List<ScenarioError> found) {
        found.forEach(error -> errors.add(Json.mapper().<ObjectNode>valueToTree(error)));
        return this;
    }

    /** An error without a place in a file (its code only where scenarios have the like), or those of the file it is about. */
    Document error(Failure failure) {
        if (!failure.errors().isEmpty()) {
            return errors(failure.errors());
        }
        ObjectNode error = errors.addObject();
        failure.code().ifPresent(code -> error.put("code", code.toString()));
        error.put("message", failure.message());
        failure.kept().ifPresent(folder -> error.put("kept", folder.toString()));
        error.put("suggestion", failure.advice());
        return this;
    }

    void printTo(PrintStream out) {
        root.set("errors", errors);
        try {
            out.println(Json.mapper()
                    .writerWithDefaultPrettyPrinter()
                    .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document cannot be written: " + e.getMessage(), e);
        }
    }
}
