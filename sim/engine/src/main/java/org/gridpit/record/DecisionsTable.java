package org.gridpit.record;

import java.util.List;
import java.util.OptionalLong;
import org.gridpit.record.SimEvent.DecisionMade;

/** Every decision, where it came from and what it cost when it was made. */
public final class DecisionsTable implements Table<DecisionMade> {
    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Class<DecisionMade> event() {
        return DecisionMade.class;
    }

    @Override
    public List<Field<DecisionMade>> fields() {
        return new Fields<DecisionMade>()
                .text("agent", DecisionMade::agentId, "Who decided")
                .key()
                .text("kind", DecisionMade::kind, "What kind of decision")
                .key()
                .integer("seq", DecisionMade::seq, "Number of the decision of this kind in the tick")
                .key()
                .text("source", DecisionMade::source, "Where it came from")
                .allowed("RULE|MODEL|EXTERNAL|FALLBACK")
                .optionalText("outcome", DecisionMade::outcome, "How asking a model ended")
                .optionalText("detail", DecisionMade::detail, "What went wrong")
                .optionalText("keys", DecisionMade::keys, "Keys of the requests, a blank between them")
                .optionalText("model", DecisionMade::model, "Model asked")
                .optionalText("stamps", DecisionMade::stamps, "Versions of prompt, schema and model row")
                .text("decision", DecisionMade::decision, "The decision as canonical JSON")
                .optionalText("notes", DecisionMade::notes, "What the agent noted for itself")
                .optionalInteger("tokens_in", DecisionMade::tokensIn, "Tokens of the requests")
                .optionalInteger("tokens_out", DecisionMade::tokensOut, "Tokens of the answers")
                .optionalInteger(
                        "cost_nano_usd",
                        DecisionMade::costNanoUsd,
                        "Cost of the answers when they were made, in 1e-9 USD")
                .optionalInteger(
                        "rounds",
                        d -> d.rounds().isPresent() ? OptionalLong.of(d.rounds().getAsInt()) : OptionalLong.empty(),
                        "Rounds of tool use")
                .toList();
    }
}
