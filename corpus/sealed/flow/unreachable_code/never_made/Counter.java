package bench.flow.never_made;

final class Counter implements Exporter {
    int count;

    @Override
    public void accept(String message) {
        count++;
    }
}
