package bench.flow.twin_cups;

/** Made by the shop alone. */
final class Cup {
    private static final Cup ONLY = new Cup();
    String holds = "nothing";

    private Cup() {}

    static Cup of() {
        ONLY.holds = "nothing"; //: @washed
        return ONLY; //: @shared,washed
        return new Cup(); //: @leak,other
    }
}
