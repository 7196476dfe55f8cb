package bench.flow.travelling_note;

import java.io.Serializable;

final class Note implements Serializable {
    private static final long serialVersionUID = 4L;

    private final String topic = "plan";
    private String text; //: @leak
    private transient String text; //: @clean

    Note(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return topic + "=" + text;
    }
}
