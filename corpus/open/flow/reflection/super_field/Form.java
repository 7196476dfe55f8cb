package bench.flow.super_field;

final class Form extends Paper {
    private String details = "unsigned";

    String signature() {
        return details;
    }
}
