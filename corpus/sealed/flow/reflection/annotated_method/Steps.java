package bench.flow.annotated_method;

import android.content.Context;
import android.content.Intent;

final class Steps {
    private int size;

    @Ready //: @leak
    public void publish(Context context, String text) {
        context.sendBroadcast(new Intent("bench.NAME").putExtra("name", text)); //: #sink
    }

    @Ready //: @clean
    public void measure(Context context, String text) {
        size = text.length();
    }
}
