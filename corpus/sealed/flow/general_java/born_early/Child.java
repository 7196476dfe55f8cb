package bench.flow.born_early;

import android.util.Log;

/** Is filled while it is being made. */
final class Child extends Parent {
    private String note; //: @leak,block_after
    private String note = "none"; //: @set_after,own_fill

    { //: @block_after
        note = "none"; //: @block_after
    } //: @block_after

    Child(String id) {
        super(id);
        fill(id); //: @own_fill
    }

    @Override
    void fill(String id) {
        note = id;
    }

    void tell() {
        Log.d("Child", "note " + note); //: #sink
    }
}
