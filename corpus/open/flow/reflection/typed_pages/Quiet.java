package bench.flow.typed_pages;

final class Quiet implements Presenter {
    private int greeted;

    @Override
    public void greet(String who) {
        greeted++;
    }
}
