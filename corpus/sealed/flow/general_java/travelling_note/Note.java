package bench.flow.travelling_note;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

final class Note implements Serializable {
    private static final long serialVersionUID = 4L;

    private final String topic = "plan";
    private String text; //: @leak
    private transient String text; //: @clean,by_hand

    Note(String text) {
        this.text = text;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeUTF(text == null ? "" : text); //: @by_hand
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        text = in.readUTF(); //: @by_hand
    }

    @Override
    public String toString() {
        return topic + "=" + text;
    }
}
