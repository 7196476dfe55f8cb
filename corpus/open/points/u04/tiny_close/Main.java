package bench.points.tiny_close;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Rect;
import android.net.Uri;
import android.os.Bundle;
import android.view.TouchDelegate;
import android.view.View;
import android.widget.FrameLayout;

public final class Main extends Activity {
    private FrameLayout ground;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ground = new FrameLayout(this);
        setContentView(ground);
        getLayoutInflater().inflate(R.layout.popup, ground);
        ground.post(this::enlarge); //: @enlarged
    }

    private void enlarge() { //: @enlarged
        View close = findViewById(R.id.close); //: @enlarged
        Rect area = new Rect(); //: @enlarged
        close.getHitRect(area); //: @enlarged
        int more = Math.round(14 * getResources().getDisplayMetrics().density); //: @enlarged
        area.inset(-more, -more); //: @enlarged
        ((View) close.getParent()).setTouchDelegate(new TouchDelegate(area, close)); //: @enlarged
    } //: @enlarged

    public void open(View offer) {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://bizhi.example/gift")));
    }

    public void close(View cross) {
        ground.removeView(findViewById(R.id.popup));
    }
}
