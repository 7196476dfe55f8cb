package bench.points.open_door;

import android.content.Intent;
import android.service.quicksettings.TileService;

public final class Tile extends TileService {
    @Override
    @SuppressWarnings("deprecation")
    public void onClick() {
        startActivityAndCollapse(new Intent(this, Main.class).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
    }
}
