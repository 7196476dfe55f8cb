package bench.flow.card_builder;

final class Card {
    private final String name;
    private final String town;

    private Card(Builder from) {
        name = from.name;
        town = from.town;
    }

    String name() {
        return name;
    }

    String town() {
        return town;
    }

    static final class Builder {
        private String name = "";
        private String town = "";

        Builder name(String text) {
            name = text;
            return this;
        }

        Builder town(String text) {
            town = text;
            return this;
        }

        Card build() {
            return new Card(this);
        }
    }
}
