package bench.flow.chosen_by_asset.tools;

import java.io.IOException;
import java.net.URL;

public final class Sender {
    public void use(String text) {
        try {
            new URL("https://tools.example.com/" + text).openStream().close(); //: #sink
        } catch (IOException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
