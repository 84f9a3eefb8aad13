package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String PROOF = "aB3/".repeat(10);

    private final Redaction redaction =
            new Redaction(Map.of("MY_Api_Key", "tiger-lily-9", "DB_PASSWORD", "short-8c", "EDITOR", "emacs-or-vi"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id AKIA" + "ABCDEFGHIJKLMNOP, please",
                "ASIA" + "ABCDEFGHIJ234567",
                "key=wJalr/UtnFEMI+K7MDENGbPxRfiCYzzzzzzzzzzz",
                "Authorization: Bearer abcdefghijklmnop1",
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----",
                "arn:aws:bedrock:us-east-1:123456789012:inference-profile/x",
                "it is tiger-lily-9 again"
            })
    void each_kind_of_secret_is_refused_without_being_told(String secret) {
        ObjectNode tree = RequestKey.members(Requests.with(Requests.bid(), "system", List.of("fine", secret)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> redaction.check(tree))
                .withMessageStartingWith("$.system[1].text holds ")
                .satisfies(
                        e -> assertThat(e.getMessage()).doesNotContain(secret).doesNotContain("tiger"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e0d2dd485a024153bafa4f06a8731b89e8f959874ab6f9a5858a4b7ef82e3b67",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "the bearer of acknowledgements",
                "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude",
                "short-8c emacs-or-vi",
                "123456789012",
                "aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/aB3/"
            })
    void keys_fingerprints_and_plain_words_pass(String text) {
        ObjectNode tree = RequestKey.members(Requests.with(Requests.bid(), "system", List.of(text)));
        assertThat(redaction.findIn(tree)).isEmpty();
    }

    @Test
    void the_proof_of_a_thought_passes_but_no_other_secret_in_it() {
        assertThat(redaction.findIn(thought(PROOF))).isEmpty();
        assertThat(redaction.findIn(thought("AKIA" + "ABCDEFGHIJKLMNOP")))
                .contains(new Redaction.Finding("$.content[0].reasoning.signature", "an AWS access key id"));
        assertThat(redaction.findIn(JsonNodeFactory.instance.objectNode().put("signature", PROOF)))
                .contains(new Redaction.Finding("$.signature", "an AWS secret key"));
    }

    @Test
    void names_of_members_are_looked_at_too() {
        assertThat(redaction.findIn(JsonNodeFactory.instance.objectNode().put("tiger-lily-9", 1)))
                .contains(new Redaction.Finding("$", "the value of a secret environment variable"));
    }

    private static ObjectNode thought(String signature) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set(
                "content",
                ContentJson.tree(List.of(
                        new ContentBlock.Reasoning(Optional.of("hm"), Optional.of(signature), Optional.empty()))));
        return tree;
    }
}
