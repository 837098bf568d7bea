"""The plugins of livekit-agents behind our own interfaces."""
