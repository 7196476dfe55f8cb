package bench.flow.backup_pipe;

import java.io.Serializable;

final class Note implements Serializable {
    private static final long serialVersionUID = 3;
    String text = "";
    String number; //: @leak,replaced
    transient String number; //: @clean

    private Object readResolve() { //: @replaced
        Note blank = new Note(); //: @replaced
        blank.text = text; //: @replaced
        return blank; //: @replaced
    } //: @replaced
}
