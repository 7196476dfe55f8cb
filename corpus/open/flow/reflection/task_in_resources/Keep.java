package bench.flow.task_in_resources;

public final class Keep implements Runnable {
    private final String text;
    private int size;

    public Keep(String text) {
        this.text = text;
    }

    @Override
    public void run() {
        size = text.length();
    }
}
