package bench.flow.fluent_form;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a repair request. */
final class Form {
    private final Map<String, String> values;

    Form(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    Form with(String key, String value) {
        Form changed = this; //: @leak
        Form changed = new Form(values); //: @clean,returned
        changed.values.put(key, value);
        return changed;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
