package bench.flow.courier_ways;

import java.io.Serializable;

final class Crate implements Serializable {
    private static final long serialVersionUID = 1L;
    String word;
}
