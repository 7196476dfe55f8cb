package bench.flow.order_paths;

final class Order {
    static final class Place {
        String text = "?";
    }

    static final class Party {
        final Place place = new Place();
    }

    Party customer = new Party();
    final Party shop = new Party();
}
