package bench.flow.thrown_inside;

public final class Fuses {
    private int load;

    public void plug(String device) {
        if (++load > 0) {
            throw new IllegalStateException("overload by " + device);
        }
    }
}
