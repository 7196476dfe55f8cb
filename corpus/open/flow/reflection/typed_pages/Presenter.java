package bench.flow.typed_pages;

interface Presenter {
    void greet(String who);
}
