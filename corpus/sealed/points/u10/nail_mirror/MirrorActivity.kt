package bench.points.nail_mirror

import android.app.Activity
import android.graphics.SurfaceTexture
import android.os.Bundle
import android.view.Surface
import android.view.TextureView

class MirrorActivity : Activity(), TextureView.SurfaceTextureListener {
    private lateinit var glass: TextureView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        title = intent.getStringExtra("colour")
        glass = TextureView(this)
        glass.surfaceTextureListener = this
        setContentView(glass)
    }

    override fun onStop() {
        Lens.leave()
        super.onStop()
    }

    override fun onRestart() {
        super.onRestart()
        glass.surfaceTexture?.let { Lens.show(this, Surface(it)) }
    }

    override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) {
        Lens.show(this, Surface(texture))
    }

    override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) = Unit

    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture): Boolean = true

    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit
}
