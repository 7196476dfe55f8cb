package bench.flow.made_by_shop;

import android.util.Log;

final class Printers {
    interface Printer {
        void print(String word);

        default void twice(String word) {
            Log.i("Shop", word + word); //: #twice
        }
    }

    static class Loud implements Printer {
        String shaped(String word) {
            return word.toUpperCase();
        }

        @Override
        public void print(String word) {
            Log.i("Shop", shaped(word)); //: #sink
        }
    }

    static final class Proud extends Loud {
        @Override
        public void print(String word) {
            super.print("my " + word);
        }
    }

    static final class Tame extends Loud {
        @Override
        String shaped(String word) {
            return "word of " + word.isEmpty();
        }
    }

    static final class Mute implements Printer {
        private int count;

        @Override
        public void print(String word) {
            count++;
        }
    }

    static final class Stock {
        static String word = "empty";
    }

    static final class Shelf {
        static final int SIZE;

        static {
            Log.i("Shop", "shelf of " + Stock.word); //: #init
            SIZE = Stock.word.isEmpty() ? 1 : 2;
        }

        static int size() {
            return SIZE;
        }
    }

    enum Kind {
        BRIEF,
        FULL
    }

    static Printer of(String name) {
        return name.equals("loud") ? new Loud() : new Mute();
    }

    private Printers() {}
}
