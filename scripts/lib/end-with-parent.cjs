// Loaded into the server of `npm start`: should that program be killed, the server goes with it.
process.on("disconnect", () => process.exit(0))
process.channel?.unref()
