package bench.flow.bean_copy;

final class Pupil {
    String badge = "seahorse";
    String device; //: @leak
    transient String device; //: @skipped
    @Hidden String device; //: @marked
    @Noted String device; //: @mark_lost

    @Override
    public String toString() {
        return badge + "/" + device;
    }
}
